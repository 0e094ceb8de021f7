internal import Configuration
internal import Contracts
package import Lane
package import Programme

/// Everything a worker is told from outside, read once in `main` from the environment.
package struct WorkerConfiguration: Sendable {
  package var amqpURL: String
  package var postgresURL: String
  package var region: Region
  package var healthHost: String
  /// 0 picks a free port.
  package var healthPort: Int
  package var logLevel: String
  package var batchMessages: Int
  package var failpoint: Failpoint.Armed?

  /// What is missing or wrong, in words that say what to do.
  package struct Problem: Error, CustomStringConvertible {
    package var description: String
  }

  package init() throws {
    let reader = ConfigReader(
      provider: EnvironmentVariablesProvider(secretsSpecifier: .specific(["SARUAR_AMQP_URL", "SARUAR_POSTGRES_URL"])))
    func required(_ key: ConfigKey, _ variable: String, _ example: String) throws -> String {
      guard let value = reader.string(forKey: key, isSecret: true), !value.isEmpty else {
        throw Problem(description: "\(variable) is not set. Example: export \(variable)=\(example)   (`deploy/local env` prints it)")
      }
      return value
    }
    amqpURL = try required("saruar.amqp.url", "SARUAR_AMQP_URL", "amqp://user:password@127.0.0.1:5672/")
    postgresURL = try required("saruar.postgres.url", "SARUAR_POSTGRES_URL", "postgres://user:password@127.0.0.1:5432/saruar")
    let name = reader.string(forKey: "saruar.region", default: Region.astana.rawValue)
    guard let region = Region(rawValue: name) else {
      let regions = Region.allCases.map(\.rawValue).joined(separator: " ")
      throw Problem(description: "SARUAR_REGION is \(name), which is no region. Regions: \(regions)")
    }
    self.region = region
    healthHost = reader.string(forKey: "saruar.health.host", default: "127.0.0.1")
    healthPort = reader.int(forKey: "saruar.health.port", default: 0)
    logLevel = reader.string(forKey: "saruar.log.level", default: "info")
    batchMessages = max(1, reader.int(forKey: "saruar.batch.messages", default: 500))
    failpoint = Failpoint.armed(by: reader.string(forKey: "saruar.failpoint"))
  }
}
