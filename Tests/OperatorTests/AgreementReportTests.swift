import Contracts
import Testing

@testable import Operator

/// Rulebook 4.10 [ours]: how far the jury agreed, for organisers.
@Suite struct AgreementReportTests {
  @Test func everyJurorOfTheProtocolAndEveryCriterionIsTold() throws {
    let closed = ProtocolClosed.example
    let report = ShowAgreement.report(closed).json
    let marked = Set(closed.projects.flatMap { $0.matrix.map(\.juror.value) })
    #expect(!marked.isEmpty)
    let jurors = try #require(report["jurors"]?.elements).compactMap { $0["juror"]?.string }
    #expect(Set(jurors) == marked)
    let criteria = try #require(report["criteria"]?.elements).compactMap { $0["criterion"]?.string }
    #expect(criteria == ["social-effect", "programme-fit", "sustainability", "team-ability", "team-rating"])
    let names = try #require(report["jurors"]?.elements).compactMap { $0["name"]?.string }
    #expect(names.allSatisfy { !$0.isEmpty })
  }
}
