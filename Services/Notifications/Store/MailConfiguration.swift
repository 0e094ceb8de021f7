internal import Foundation
package import Mail
package import Programme

/// Where letters go and who they come from, read once in `main` from the environment.
///
/// `SARUAR_SMTP_URL` names a mail server; without it letters are files of the Maildir `SARUAR_MAILDIR` (default `.local/mail`).
/// `SARUAR_MAIL_FROM` is the sender's address, with or without a name; `SARUAR_SMTP_CA_FILE` an authority to trust besides the system's.
package struct MailConfiguration: Sendable {
  package enum Destination: Sendable {
    case server(SMTPServer)
    case maildir(path: String)
  }

  package var destination: Destination
  package var sender: LetterSender
  /// By which name we greet a mail server.
  private var hello: String

  /// What is wrong, in words that say what to do.
  package struct Problem: Error, CustomStringConvertible {
    package var description: String
  }

  package init(_ environment: [String: String] = ProcessInfo.processInfo.environment, region: Region) throws(Problem) {
    hello = "\(region.rawValue).saruarlar.kz"
    let from = environment["SARUAR_MAIL_FROM"] ?? "noreply@\(hello)"
    guard let address = MailAddress(from) else {
      throw Problem(description: "SARUAR_MAIL_FROM is '\(from)', which is no address. Example: Акселератор <noreply@example.kz>")
    }
    sender = LetterSender(address: address)
    guard let url = environment["SARUAR_SMTP_URL"], !url.isEmpty else {
      destination = .maildir(path: environment["SARUAR_MAILDIR"] ?? ".local/mail")
      return
    }
    do throws(SMTPServer.Problem) {
      destination = .server(try SMTPServer(url, authorities: environment["SARUAR_SMTP_CA_FILE"]))
    } catch {
      throw Problem(description: "SARUAR_SMTP_URL: \(error.description)")
    }
  }

  package func makeCourier() throws(Problem) -> Courier {
    switch destination {
    case .server(let server): return Courier(carrier: SMTPClient(server: server, hello: hello))
    case .maildir(let path):
      do throws(Maildir.Unusable) {
        return Courier(carrier: try Maildir(path: path))
      } catch {
        throw Problem(description: "SARUAR_MAILDIR cannot be used: \(error.description)")
      }
    }
  }
}
