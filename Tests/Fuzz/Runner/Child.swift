#if !LIBFUZZER
  import Foundation

  /// This program again, in another process.
  final class Child {
    private let process = Process()
    private let errors = Pipe()
    /// What it wrote to standard error.
    private(set) var complaint = ""

    init(_ arguments: [String]) {
      process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      process.arguments = arguments
      process.standardError = errors
      process.standardOutput = FileHandle.nullDevice
      // A backtrace takes seconds, and the input says more.
      process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    }

    /// The exit status, 128 and the signal where one ended it.
    func run() throws -> Int32 {
      try process.run()
      complaint = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      process.waitUntilExit()
      return process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
    }
  }
#endif
