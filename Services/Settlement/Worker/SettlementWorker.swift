@main
struct SettlementWorker {
  static func main() async {}
}
