@main
struct ScoringWorker {
  static func main() async {}
}
