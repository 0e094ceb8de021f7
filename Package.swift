// swift-tools-version: 6.2
import PackageDescription

/// One set of rules for all our Swift: language mode 6, existential `any`, imports internal unless said otherwise, warnings are errors.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// A service is three targets: its rules are pure, its store knows SQL, its worker is a main (product `saruar-<name>`).
func service(
  _ name: String, rules: [Target.Dependency] = [], store: [Target.Dependency] = [], worker: [Target.Dependency] = []
) -> [Target] {
  [
    .target(name: "\(name)Rules", dependencies: ["Contracts", "Programme"] + rules, path: "Services/\(name)/Rules", swiftSettings: strict),
    .target(
      name: "\(name)Store", dependencies: ["AMQP", "Contracts", .byName(name: "\(name)Rules"), "Lane", "Postgres", "Programme"] + store,
      path: "Services/\(name)/Store", resources: [.embedInCode("Migrations")], swiftSettings: strict),
    .executableTarget(
      name: "\(name)Worker", dependencies: ["Contracts", .byName(name: "\(name)Store"), "Lane", "Worker"] + worker,
      path: "Services/\(name)/Worker",
      swiftSettings: strict),
  ]
}

/// The same parts of every service, for what looks after all of them.
func serviceTargets(_ parts: [String]) -> [Target.Dependency] {
  ["Intake", "Scheduling", "Notifications", "Scoring", "Certificates", "Settlement"].flatMap { name in
    parts.map { .byName(name: name + $0) }
  }
}

let package = Package(
  name: "Saruar",
  products: [
    .executable(name: "saruar", targets: ["Operator"]),
    .executable(name: "saruar-intake", targets: ["IntakeWorker"]),
    .executable(name: "saruar-scheduling", targets: ["SchedulingWorker"]),
    .executable(name: "saruar-notifications", targets: ["NotificationsWorker"]),
    .executable(name: "saruar-scoring", targets: ["ScoringWorker"]),
    .executable(name: "saruar-certificates", targets: ["CertificatesWorker"]),
    .executable(name: "saruar-settlement", targets: ["SettlementWorker"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // C modules: each is seen by one target only.
    .systemLibrary(name: "CRabbitMQ", path: "Shared/CRabbitMQ", pkgConfig: "librabbitmq", providers: [.apt(["librabbitmq-dev"])]),
    .systemLibrary(name: "CPostgres", path: "Shared/CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CCurl", path: "Shared/CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CPango", path: "Shared/CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CQREncode", path: "Shared/CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(name: "CEventFD", path: "Shared/CEventFD"),
    .target(name: "CSync", path: "Shared/CSync"),

    // What the services stand on.
    .target(name: "AMQP", dependencies: ["CRabbitMQ"], path: "Shared/AMQP", swiftSettings: strict),
    .target(name: "Postgres", dependencies: ["CPostgres"], path: "Shared/Postgres", swiftSettings: strict),
    .target(name: "Programme", path: "Shared/Programme", swiftSettings: strict),
    .target(
      name: "Contracts", dependencies: ["Programme", crypto], path: "Shared/Contracts", exclude: ["Examples", "Schemas", "asyncapi.json"],
      swiftSettings: strict),
    .target(
      name: "Lane", dependencies: ["AMQP", "CEventFD", "Contracts", "Postgres", "Programme", log], path: "Shared/Lane",
      resources: [.embedInCode("Migrations")], swiftSettings: strict),
    .target(name: "Mail", dependencies: ["CCurl", "CSync", "Programme"], path: "Shared/Mail", swiftSettings: strict),
    .target(name: "Rendering", dependencies: ["CPango", "CQREncode", "Programme"], path: "Shared/Rendering", swiftSettings: strict),
    .target(
      name: "Worker", dependencies: ["Contracts", "Lane", "Programme", configuration, hummingbird, lifecycle, log, signals],
      path: "Shared/Worker", swiftSettings: strict),

    .executableTarget(
      name: "Operator",
      dependencies: ["AMQP", "Contracts", "Lane", "Postgres", "Programme", "Rendering", argumentParser]
        + serviceTargets(["Rules", "Store"]),
      path: "Services/Operator", swiftSettings: strict),

    .target(
      name: "Support", dependencies: ["AMQP", "Contracts", "Lane", "Postgres", "Programme"], path: "Tests/Support",
      exclude: ["mail_server.py", "read_mail.py"], swiftSettings: strict),
    .executableTarget(
      name: "bench-certificates",
      dependencies: ["CertificatesRules", "CertificatesStore", "Contracts", "Programme", argumentParser],
      path: "Tests/Benchmarks/Certificates", swiftSettings: strict),
    .testTarget(name: "AMQPTests", dependencies: ["AMQP"], path: "Tests/AMQPTests", swiftSettings: strict),
    .testTarget(name: "PostgresTests", dependencies: ["Postgres"], path: "Tests/PostgresTests", swiftSettings: strict),
    .testTarget(name: "ProgrammeTests", dependencies: ["Programme"], path: "Tests/ProgrammeTests", swiftSettings: strict),
    .testTarget(name: "ContractsTests", dependencies: ["Contracts", "Programme"], path: "Tests/ContractsTests", swiftSettings: strict),
    .testTarget(
      name: "LaneTests", dependencies: ["AMQP", "Contracts", "Lane", "Programme"], path: "Tests/LaneTests", swiftSettings: strict),
    .testTarget(
      name: "IntakeRulesTests", dependencies: ["Contracts", "IntakeRules", "Programme"], path: "Tests/IntakeRulesTests",
      swiftSettings: strict),
    .testTarget(
      name: "SchedulingTests",
      dependencies: ["Contracts", "Lane", "Postgres", "Programme", "SchedulingRules", "SchedulingStore", "Support"],
      path: "Tests/SchedulingTests", swiftSettings: strict),
    .testTarget(
      name: "NotificationsTests",
      dependencies: ["Contracts", "Lane", "Mail", "NotificationsRules", "NotificationsStore", "Programme", "Support"],
      path: "Tests/NotificationsTests", swiftSettings: strict),
    .testTarget(
      name: "ScoringTests", dependencies: ["Contracts", "Lane", "Postgres", "Programme", "ScoringRules", "ScoringStore", "Support"],
      path: "Tests/ScoringTests", swiftSettings: strict),
    .testTarget(
      name: "CertificatesTests", dependencies: ["CertificatesRules", "CertificatesStore", "Contracts", "Programme", "Rendering"],
      path: "Tests/CertificatesTests", exclude: ["Documents/earlier.pdf"], swiftSettings: strict),
    .testTarget(
      name: "SettlementTests",
      dependencies: ["Contracts", "Lane", "Postgres", "Programme", "SettlementRules", "SettlementStore", "Support"],
      path: "Tests/SettlementTests",
      swiftSettings: strict),
    .testTarget(
      name: "OperatorTests",
      dependencies: ["AMQP", "Contracts", "Lane", "Operator", "Programme", "Rendering"] + serviceTargets(["Rules", "Store"]),
      path: "Tests/OperatorTests", swiftSettings: strict),
    .testTarget(
      name: "SystemTests",
      dependencies: ["AMQP", "Contracts", "Lane", "Postgres", "Programme", "Support"] + serviceTargets(["Rules", "Store"]),
      path: "Tests/SystemTests", exclude: ["bad_input.py", "funnel.py"], swiftSettings: strict),

    // What takes bytes from outside, under bytes that nobody meant: `deploy/local fuzz`.
    .target(
      name: "Fuzzing", dependencies: ["AMQP", "CertificatesRules", "CertificatesStore", "Contracts", "Postgres", "Programme", "Rendering"],
      path: "Tests/Fuzz/Targets", swiftSettings: strict),
    .executableTarget(name: "saruar-fuzz", dependencies: ["Fuzzing", "Programme"], path: "Tests/Fuzz/Runner", swiftSettings: strict),
    .testTarget(
      name: "FuzzTests", dependencies: ["Contracts", "Fuzzing", "Programme"], path: "Tests/FuzzTests", exclude: ["Corpus"],
      swiftSettings: strict),
  ]
)

package.targets += service("Intake")
package.targets += service("Scheduling")
package.targets += service("Notifications", store: ["Mail"])
package.targets += service("Scoring")
package.targets += service("Certificates", store: ["Rendering", crypto])
package.targets += service("Settlement", store: [crypto])
