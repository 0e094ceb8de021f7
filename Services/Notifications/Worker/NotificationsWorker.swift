@main
struct NotificationsWorker {
  static func main() async {}
}
