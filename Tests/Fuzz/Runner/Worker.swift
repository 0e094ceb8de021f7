#if !LIBFUZZER
  import Foundation
  import Fuzzing

  /// The process that takes the inputs. It notes each in a file that outlives it, before it takes it.
  struct Worker {
    static let violation: Int32 = 3
    static let hang: Int32 = 4

    private let type: any FuzzTarget.Type
    private let options: Options
    private let note: Note

    init(_ type: any FuzzTarget.Type, _ options: Options) throws {
      self.type = type
      self.options = options
      note = try Note(writing: options.folder + "/input")
    }

    func run() throws {
      var run = try FuzzRun(type, seed: options.seed)
      let watchdog = Watchdog()
      let end = ContinuousClock.now + options.duration
      repeat {
        for _ in 0..<16 {
          let input = run.next()
          note.put(input)
          try watchdog.watching { try run.take(input) }
        }
        note.count(run.executions, corpus: run.corpus.count)
      } while ContinuousClock.now < end
    }
  }

  /// A file in memory: the numbers of executions and of kept inputs, and the last input with its length.
  final class Note {
    private static let header = 24
    private let memory: UnsafeMutableRawPointer

    init(writing path: String) throws {
      let file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o644)
      let size = Self.header + FuzzRun.longestInput + 1_000_000
      guard file >= 0, ftruncate(file, size) == 0, let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0),
        memory != MAP_FAILED
      else { throw Violation("\(path) cannot be written") }
      close(file)
      self.memory = memory
    }

    func put(_ input: [UInt8]) {
      memory.storeBytes(of: Int64(input.count), toByteOffset: 16, as: Int64.self)
      input.withUnsafeBytes { if let start = $0.baseAddress { (memory + Self.header).copyMemory(from: start, byteCount: $0.count) } }
    }

    func count(_ executions: Int, corpus: Int) {
      memory.storeBytes(of: Int64(executions), as: Int64.self)
      memory.storeBytes(of: Int64(corpus), toByteOffset: 8, as: Int64.self)
    }

    /// What a worker left behind.
    static func read(_ path: String) throws -> (executions: Int, corpus: Int, input: [UInt8]) {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      func number(_ place: Int) -> Int { bytes[place..<place + 8].reversed().reduce(0) { $0 << 8 | Int($1) } }
      return (number(0), number(8), Array(bytes[header..<header + number(16)]))
    }
  }
#endif
