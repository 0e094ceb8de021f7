import Programme

/// One run over a target: seeds first, then changed inputs for as long as somebody asks for more.
///
/// Inputs with an answer that was not seen before are kept and changed further, which is what gets deep. The same seed and as many steps give the
/// same inputs.
package struct FuzzRun {
  package private(set) var executions = 0
  package private(set) var corpus: [[UInt8]] = []
  private let target: any FuzzTarget
  private var waiting: [[UInt8]]
  private var mutator: Mutator
  private var traces: Set<String> = []

  /// A bit more than the largest message that is taken.
  package static let longestInput = 300_000

  package init(_ type: any FuzzTarget.Type, seed: UInt64, more inputs: [[UInt8]] = []) throws {
    target = try type.init()
    waiting = Array((try target.seeds() + inputs).reversed())
    mutator = Mutator(type.syntax, random: Seeded(seed: seed), limit: Self.longestInput)
  }

  /// The next input, to be noted before it is taken: it may be the last thing this process does.
  package mutating func next() -> [UInt8] {
    if let input = waiting.popLast() { return input }
    return mutator.mutated(any(), other: any())
  }

  package mutating func take(_ input: [UInt8]) throws {
    executions += 1
    let trace = try target.take(input)
    if corpus.count < 4096, traces.insert(trace).inserted { corpus.append(input) }
  }

  private mutating func any() -> [UInt8] { corpus.randomElement(using: &mutator.random) ?? [] }
}
