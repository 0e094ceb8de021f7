#if !LIBFUZZER
  import Foundation
  import Fuzzing

  /// `saruar-fuzz`: what `deploy/local fuzz` builds and runs.
  @main struct SaruarFuzz {
    static let usage = """
      saruar-fuzz list                                            the targets
      saruar-fuzz run TARGET FOLDER --seconds N --seed S          runs a target in a process of its own and reports; failing inputs go to FOLDER
      saruar-fuzz seeds TARGET FOLDER                             writes the good inputs that runs start from
      saruar-fuzz check TARGET FILE…                              takes these inputs; exit 0 when every promise holds
      """

    static func main() {
      var arguments = Array(CommandLine.arguments.dropFirst())
      let command = arguments.isEmpty ? "" : arguments.removeFirst()
      do {
        switch (command, arguments.first.flatMap(FuzzTargets.named)) {
        case ("list", _): for type in FuzzTargets.all { print("\(type.name)\t\(type.summary)") }
        case ("run", let type?): exit(try Supervisor(type, try Options(arguments)).run())
        case ("work", let type?): try Worker(type, try Options(arguments)).run()
        case ("seeds", let type?): try writeSeeds(type, to: try Options(arguments).folder)
        case ("check", let type?): try check(type, arguments.dropFirst())
        default: throw Usage()
        }
      } catch is Usage {
        fail(usage, status: 64)
      } catch {
        fail("\(error)", status: Worker.violation)
      }
    }

    private static func writeSeeds(_ type: any FuzzTarget.Type, to folder: String) throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (number, seed) in try type.init().seeds().enumerated() {
        try Data(seed).write(to: URL(fileURLWithPath: "\(folder)/seed-\(number)"))
      }
    }

    private static func check(_ type: any FuzzTarget.Type, _ files: ArraySlice<String>) throws {
      let target = try type.init()
      let watchdog = Watchdog()
      for file in files {
        let input = try Data(contentsOf: URL(fileURLWithPath: file))
        print("\(file): \(try watchdog.watching { try target.take(Array(input)) })")
      }
    }

    static func fail(_ text: String, status: Int32) -> Never {
      FileHandle.standardError.write(Data("\(text)\n".utf8))
      exit(status)
    }
  }

  struct Usage: Error {}

  struct Options {
    let folder: String
    var duration = Duration.seconds(600)
    var seed = UInt64.random(in: 0..<1_000_000_000)

    /// TARGET FOLDER [--seconds N] [--seed S]
    init(_ arguments: [String]) throws(Usage) {
      guard arguments.count >= 2, arguments.count % 2 == 0 else { throw Usage() }
      folder = arguments[1]
      for place in stride(from: 2, to: arguments.count, by: 2) {
        switch (arguments[place], UInt64(arguments[place + 1])) {
        case ("--seconds", let seconds?): duration = .seconds(Int64(clamping: seconds))
        case ("--seed", let number?): seed = number
        default: throw Usage()
        }
      }
    }
  }
#endif
