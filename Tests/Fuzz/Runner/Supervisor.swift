#if !LIBFUZZER
  import Foundation
  import Fuzzing

  /// Runs a worker in a process of its own, since a trap ends it; tells what it did, or the input that ended it, made as small as it goes.
  struct Supervisor {
    private let type: any FuzzTarget.Type
    private let options: Options

    init(_ type: any FuzzTarget.Type, _ options: Options) throws {
      self.type = type
      self.options = options
      try FileManager.default.createDirectory(atPath: options.folder, withIntermediateDirectories: true)
    }

    func run() throws -> Int32 {
      let began = ContinuousClock.now
      let (seconds, _) = options.duration.components
      let child = Child(["work", type.name, options.folder, "--seconds", "\(seconds)", "--seed", "\(options.seed)"])
      let status = try child.run()
      let note = try Note.read(options.folder + "/input")
      let took = max(1, Int((ContinuousClock.now - began).components.seconds))
      let numbers = [note.executions, note.executions / took, note.corpus].map { "\($0)" }
      print(
        [type.name.padded(13), "\(took) s".leading(7), numbers[0].leading(12), "\(numbers[1])/s".leading(10), numbers[2].leading(7)]
          .joined(),
        status == 0 ? "  no failure" : "  FAILED", "  seed \(options.seed)", separator: "")
      if status != 0 { try report(note.input, status, child.complaint) }
      return status == 0 ? 0 : 1
    }

    private func report(_ input: [UInt8], _ status: Int32, _ complaint: String) throws {
      let small = Minimiser(type: type, folder: options.folder).minimised(input)
      let file = "\(options.folder)/\(type.name)-\(options.seed).input"
      try Data(small).write(to: URL(fileURLWithPath: file))
      print("  \(complaint.isEmpty ? "ended with status \(status)" : complaint.prefix(1500))")
      print("  \(input.count) bytes, minimised to \(small.count), in \(file):")
      print("  \(small.prefix(2000).map(Self.printable).joined())")
    }

    private static func printable(_ byte: UInt8) -> String {
      if byte == UInt8(ascii: "\\") { return "\\\\" }
      if 0x20..<0x7F ~= byte { return String(UnicodeScalar(byte)) }
      return "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }

  extension String {
    fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
    fileprivate func leading(_ width: Int) -> String { String(repeating: " ", count: max(1, width - count)) + self }
  }
#endif
