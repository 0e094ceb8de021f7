import Contracts
import Foundation
import IntakeRules
import Programme
import Rendering
import Testing

@testable import Operator

@Suite struct SeasonPageTests {
  private let story = SampleSeason.story()

  private var page: String { SeasonPage(story: story, files: SeasonFiles()).html }

  /// To look at it: `SARUAR_PAGE=/tmp/page.html swift test --filter SeasonPageTests`.
  @Test func pageIsWrittenForWhoWantsToLook() throws {
    if let path = ProcessInfo.processInfo.environment["SARUAR_PAGE"] { try Data(page.utf8).write(to: URL(fileURLWithPath: path)) }
    #expect(page.hasPrefix("<!doctype html>"))
  }

  @Test func whatPeopleWroteIsNoMarkup() {
    #expect(page.contains("Ел тану &lt;Astana&gt; &amp; Ко"))
    #expect(!page.contains("<Astana>"))
    #expect(Node.escaped(#"<a href="x" title='y'>&"#) == "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;")
    #expect(tag("p", ["title": #"" onclick=""#]) { "x" }.html == #"<p title="&quot; onclick=&quot;">x</p>"#)
  }

  /// Rulebook 0: the city as it was called on the day of the protocol.
  @Test func protocolOf2020NamesTheCityOfThatDay() throws {
    let closed = try #require(story.protocolClosed)
    let document = ProtocolDocument(closed, of: story.season.announced, in: .astana)
    #expect(document.place == LocalizedText(kk: "Нұр-Сұлтан қаласы", ru: "город Нур-Султан"))
  }

  @Test func pageAsksNothingOfTheNetworkAndRunsNoScript() {
    for forbidden in ["<script", "http://", "https://", "@import", "url("] { #expect(!page.contains(forbidden), "\(forbidden)") }
  }

  @Test func everythingIsSaidInBothLanguages() {
    let kazakh = page.components(separatedBy: "lang=\"kk\"").count, russian = page.components(separatedBy: "lang=\"ru\"").count
    // The page itself is in Kazakh.
    #expect(kazakh == russian + 1)
    for heading in [PageWords.funnel, PageWords.scores, PageWords.lift, PageWords.left] {
      #expect(page.contains(heading.kk))
      #expect(page.contains(heading.ru))
    }
  }

  @Test func everyElementThatBeginsEnds() {
    var open: [String] = []
    for match in page.matches(of: #/<(/?)([a-z0-9]+)([^>]*)>/#) {
      let (_, slash, name, _) = match.output
      if ["meta", "input", "br", "link"].contains(name) { continue }
      if slash.isEmpty { open.append(String(name)) } else { #expect(open.popLast() == String(name)) }
    }
    #expect(open.isEmpty)
  }

  @Test func funnelCountsEachProjectOnce() {
    let funnel = SeasonFunnel(story)
    let counts: [Int] = PageWords.stages.map { $0.count(funnel) }
    #expect(Array(counts.prefix(4)) == [120, 104, 44, 39] as [Int])
    #expect(Array(counts.suffix(3)) == [21, 20, 17] as [Int])
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1\u{202F}000"), (1_234_567, "1\u{202F}234\u{202F}567"), (-1200, "−1\u{202F}200")])
  func numbersAreGrouped(number: Int, text: String) { #expect(number.grouped == text) }

  @Test func pathsAreRelativeToThePage() {
    #expect(SeasonFiles.path(to: "/a/.local/mail", from: "/a/.local/season") == "../mail")
    #expect(SeasonFiles.path(to: "/a/season/mail", from: "/a/season") == "mail")
    #expect(SeasonFiles.path(to: "/b/mail", from: "/a/season") == "file:///b/mail")
  }

  @Test func axesHaveRoundNumbers() {
    #expect(RoundNumbers.upTo(0) == [0])
    #expect(RoundNumbers.upTo(7) == [0, 2, 4, 6, 8])
    #expect(RoundNumbers.upTo(9400) == [0, 2000, 4000, 6000, 8000, 10_000])
  }

  @Test func coordinatesHaveOneDecimal() {
    #expect([0, 1.25, -0.34, 99.96].map(Drawing.fixed) == ["0", "1.3", "-0.3", "100"])
  }
}

@Suite struct DepartureTests {
  @Test func everyDepartureTellsItsRuleWithItsNumbers() {
    #expect(Departure.belowPassMark(total: 72, passMark: 75).english == "72 points in the defence, pass mark 75")
    let closed = LocalDateTime(iso: "2020-05-21T23:59:59")
    #expect(
      Departure.noStatement(total: 78, closed: closed).english
        == "passed with 78 points, but no statement before the transition closed on 2020-05-21")
    #expect(Departure.commission(LocalDate(year: 2020, month: 3, day: 6)).label.ru == "не принят решением комиссии (06.03.2020)")
    #expect(Departure.withdrawn(nil).label.kk == "қатысудан бас тартты")
  }
}
