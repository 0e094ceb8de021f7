#if !LIBFUZZER
  import Foundation
  import Fuzzing

  /// Makes a failing input smaller as long as it fails: takes pieces out, halves first, for at most half a minute.
  struct Minimiser {
    let type: any FuzzTarget.Type
    let folder: String

    func minimised(_ input: [UInt8]) -> [UInt8] {
      let end = ContinuousClock.now + .seconds(30)
      var small = input
      guard fails(small) else { return input }
      var size = max(1, small.count / 2)
      while ContinuousClock.now < end {
        var place = 0
        let before = small.count
        while place < small.count, ContinuousClock.now < end {
          var candidate = small
          candidate.removeSubrange(place..<min(place + size, small.count))
          if fails(candidate) { small = candidate } else { place += size }
        }
        if size == 1, small.count == before { return small }
        size = max(1, size / 2)
      }
      return small
    }

    private func fails(_ input: [UInt8]) -> Bool {
      let file = folder + "/candidate"
      guard (try? Data(input).write(to: URL(fileURLWithPath: file))) != nil else { return false }
      return (try? Child(["check", type.name, file]).run()) != 0
    }
  }
#endif
