@main
struct SchedulingWorker {
  static func main() async {}
}
