import ArgumentParser
import CertificatesStore
import Contracts
import Programme

/// `saruar issuer`
struct ShowIssuer: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "issuer",
    abstract: "Shows the public key of the region's certificates, as the DID document to publish.",
    discussion: """
      The private key is named by SARUAR_SIGNING_KEY_FILE, the issuer by SARUAR_ISSUER (default did:web:saruarlar.kz:REGION). \
      With did:web the document belongs at https://saruarlar.kz/REGION/did.json; `saruar verify --key` reads it.

        saruar issuer > did.json
        saruar verify AST-2020-PRE-0001.pdf --key did.json
      """)

  @OptionGroup var region: RegionOption

  func perform() throws {
    do {
      Output.print(String(try Issuer(region: try region.region()).document.pretty.dropLast()))
    } catch let problem as KeyProblem {
      throw OperatorError("\(problem)")
    }
  }
}
