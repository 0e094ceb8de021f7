import Foundation
import Fuzzing
import Testing

/// A short run over every target; the long ones are `deploy/local fuzz`.
@Suite struct FuzzTests {
  static let names = FuzzTargets.all.map { $0.name }

  @Test(arguments: names) func everyPromiseHoldsForASecondOfChangedInputs(name: String) throws {
    let type = try #require(FuzzTargets.named(name))
    let seed = UInt64.random(in: 0..<1_000_000_000)
    var run = try FuzzRun(type, seed: seed)
    let end = ContinuousClock.now + .seconds(1)
    repeat {
      let input = run.next()
      do {
        try run.take(input)
      } catch {
        Issue.record("\(name), seed \(seed), execution \(run.executions): \(error): \(String(decoding: input, as: UTF8.self))")
        return
      }
    } while ContinuousClock.now < end || run.executions < 100
    #expect(run.corpus.count > 3, "seed \(seed): too few inputs to prove anything")
  }

  /// What failed once: TARGET/NAME in Tests/FuzzTests/Corpus.
  @Test(arguments: names) func whatFailedOnceHolds(name: String) throws {
    let target = try #require(FuzzTargets.named(name)).init()
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Corpus/\(name)")
    for file in (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? [] {
      #expect(throws: Never.self, "\(file.lastPathComponent)") { _ = try target.take(Array(Data(contentsOf: file))) }
    }
  }

  @Test(arguments: ["commands", "postgres"]) func theSameSeedMakesTheSameInputs(name: String) throws {
    let type = try #require(FuzzTargets.named(name))
    var (first, second) = (try FuzzRun(type, seed: 7), try FuzzRun(type, seed: 7))
    for _ in 0..<100 {
      let input = first.next()
      #expect(second.next() == input)
      try first.take(input)
      try second.take(input)
    }
  }

  /// A promise that is broken is seen: the run would be worth nothing otherwise.
  @Test func aBrokenPromiseEndsTheRun() throws {
    var run = try FuzzRun(Gullible.self, seed: 1)
    #expect(throws: Violation.self) {
      for _ in 0..<100_000 { try run.take(run.next()) }
    }
  }
}

/// Promises never to see a bracket that is closed twice.
private final class Gullible: FuzzTarget {
  static let name = "gullible"
  static let summary = ""
  static let syntax = Syntax.json
  func seeds() -> [[UInt8]] { [Array("[1]".utf8)] }

  func take(_ input: [UInt8]) throws -> String {
    if String(decoding: input, as: UTF8.self).contains("]]") { throw Violation("closed twice") }
    return "\(input.count)"
  }
}
