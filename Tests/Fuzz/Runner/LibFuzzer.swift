#if LIBFUZZER
  import Foundation
  import Fuzzing
  import Programme

  // What libFuzzer calls, when this program is built with `--sanitize fuzzer -Xswiftc -DLIBFUZZER`; its main is libFuzzer's own. The target is
  // named by SARUAR_FUZZ_TARGET. The same targets, led by coverage; changes are ours and libFuzzer's by turns.

  private struct Session {
    let target: any FuzzTarget
    let syntax: Syntax
    let clock = ProcessorTime()

    init() {
      let name = ProcessInfo.processInfo.environment["SARUAR_FUZZ_TARGET"] ?? ""
      guard let type = FuzzTargets.named(name), let target = try? type.init() else { fatalError("SARUAR_FUZZ_TARGET=\(name)?") }
      self.target = target
      syntax = type.syntax
    }
  }

  // libFuzzer calls from one thread only.
  nonisolated(unsafe) private let session = Session()

  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let began = session.clock.now
    do {
      _ = try session.target.take(Array(UnsafeBufferPointer(start: data, count: size)))
    } catch {
      fatalError("\(error)")
    }
    precondition(session.clock.now - began < .seconds(1), "the input takes more than a second")
    return 0
  }

  @_silgen_name("LLVMFuzzerMutate")
  private func mutateByLibrary(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int) -> Int

  @_cdecl("LLVMFuzzerCustomMutator")
  public func mutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: UInt32) -> Int {
    if seed % 2 == 0 { return mutateByLibrary(data, size, limit) }
    let input = Array(UnsafeBufferPointer(start: data, count: size))
    var mutator = Mutator(session.syntax, random: Seeded(seed: UInt64(seed)), limit: limit)
    let mutated = mutator.mutated(input, other: input)
    _ = UnsafeMutableBufferPointer(start: data, count: limit).update(fromContentsOf: mutated)
    return mutated.count
  }
#endif
