import Glibc
import Testing

@testable import Lane

@Suite struct FailpointTests {
  @Test(arguments: [
    ("after-commit", Failpoint.afterCommit, SIGKILL, 0), ("in-commit:kill", .inCommit, SIGKILL, 0),
    ("after-load:stop:3", .afterLoad, SIGSTOP, 3), ("after-take:kill:x", .afterTake, SIGKILL, 0),
  ])
  func namesAPointAnActionAndHowOftenToPass(text: String, point: Failpoint, signal: Int32, passes: Int) throws {
    let armed = try #require(Failpoint.armed(by: text))
    #expect(armed.point == point)
    #expect(armed.signal == signal)
    #expect(armed.passes == passes)
  }

  @Test(arguments: [nil, "", "nowhere", ":kill"])
  func anythingElseArmsNothing(text: String?) {
    #expect(Failpoint.armed(by: text) == nil)
  }

  @Test func passesAreCountedAtItsOwnPointOnly() {
    var armed = Failpoint.armed(by: "after-commit:kill:2")
    armed.reach(.afterLoad)
    #expect(armed?.passes == 2)
    armed.reach(.afterCommit)
    armed.reach(.afterCommit)
    #expect(armed?.passes == 0)
  }
}
