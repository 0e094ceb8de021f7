import CertificatesStore
import Contracts
import Lane
import Worker

/// The certificates worker: one lane, which draws and signs with the region's key.
@main
struct CertificatesWorker {
  static func main() async {
    var worker = Worker(.certificates)
    let region = worker.region
    do {
      let seal = try CertificateSeal(issuer: try Issuer(region: region))
      // A message may be a whole team's certificates, some milliseconds and 100 kB each: few at a time keep the lease renewed and memory flat.
      worker.add(Certificates(seal: { try seal($0) }), tables: { CertificatesTables(region: region) }, atMost: 16)
    } catch {
      Worker.giveUp(.certificates, error)
    }
    await worker.run()
  }
}
