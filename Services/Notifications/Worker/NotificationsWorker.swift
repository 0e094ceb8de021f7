import Contracts
import Lane
import NotificationsStore
import Worker

/// The notifications worker: one lane that only delivers, and the courier that delivers for it.
@main
struct NotificationsWorker {
  static func main() async {
    var worker = Worker(.notifications)
    let region = worker.region
    do {
      let mail = try MailConfiguration(region: region)
      let courier = try mail.makeCourier()
      let tables = { @Sendable in NotificationsTables(region: region, courier: courier, sender: mail.sender) }
      // A batch is what a crash may repeat to a mail server, so it is kept small.
      worker.add(Notifications(region: region), tables: tables, atMost: 100)
    } catch {
      Worker.giveUp(.notifications, error)
    }
    await worker.run()
  }
}
