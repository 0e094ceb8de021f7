@main
struct CertificatesWorker {
  static func main() async {}
}
