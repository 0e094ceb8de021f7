import CertificatesRules
import CertificatesStore
import Contracts
import Foundation

/// One run: the time it took on the wall and on the thread's own clock.
struct Measurement {
  let perSecondOfCPU: Double
  let perSecond: Double
  let bytesEach: Int

  init(of drafts: [CertificateDraft], sealedBy seal: CertificateSeal) throws {
    let (cpu, wall) = (Self.seconds(CLOCK_THREAD_CPUTIME_ID), Self.seconds(CLOCK_MONOTONIC))
    var bytes = 0
    for draft in drafts {
      guard case .sealed(let sealed) = try seal(draft) else { throw Undrawn(draft: draft) }
      bytes += sealed.pdf.count
    }
    perSecondOfCPU = Double(drafts.count) / (Self.seconds(CLOCK_THREAD_CPUTIME_ID) - cpu)
    perSecond = Double(drafts.count) / (Self.seconds(CLOCK_MONOTONIC) - wall)
    bytesEach = bytes / drafts.count
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// What several runs come to.
struct Report {
  let json: JSONValue

  init(_ runs: [Measurement]) {
    let cpu = runs.map(\.perSecondOfCPU).sorted()
    let wall = runs.map(\.perSecond).sorted()
    json = [
      "name": "certificates", "runs": .integer(runs.count), "unit": "PDF/s of one core",
      "ours": Self.rounded(Self.median(cpu)), "least": Self.rounded(cpu.first ?? 0), "most": Self.rounded(cpu.last ?? 0),
      "wall": Self.rounded(Self.median(wall)), "wanted": 300,
      "each": .array(runs.map { Self.rounded($0.perSecondOfCPU) }), "bytesEach": .integer(runs.first?.bytesEach ?? 0),
    ]
  }

  private static func median(_ sorted: [Double]) -> Double { sorted.isEmpty ? 0 : sorted[sorted.count / 2] }
  private static func rounded(_ number: Double) -> JSONValue { .number((number * 10).rounded() / 10) }
}
