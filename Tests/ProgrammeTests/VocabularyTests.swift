import Foundation
import Programme
import Testing

struct VocabularyTests {
  @Test func theCodesAreThoseOfTheRulebook() {
    let expectations: [(any Vocabulary.Type, String)] = [
      (Direction.self, "inclusive-society informal-education tourism art-spaces ecology project-thinking"),
      (Principle.self, "competitiveness pragmatism cult-of-knowledge openness evolution national-identity"),
      (ApplicantKind.self, "ngo entrepreneur initiative-group"),
      (Stage.self, "idea pilot sustained ready-to-scale scaling"),
      (Volunteers.self, "none occasional permanent"),
      (Maturity.self, "start-up growth maturity decline"),
      (
        Expertise.self,
        "programme-philosophy project-management change-management finance-economics social-entrepreneurship marketing fundraising "
          + "communication psychology"
      ),
      (
        ProjectDocument.self,
        "charter work-breakdown schedule responsibility-matrix quality-plan stakeholder-register resource-register"
      ),
      (DefenceCriterion.self, "social-effect programme-fit sustainability team-ability team-rating"),
      (
        AmbassadorCriterion.self,
        "relevance innovation reach scalability principles learning-modules partnership inclusion-mentoring-volunteering"
      ),
      (
        AccelerationItem.self,
        "orientation stakeholders quality risks resources communications control-1 social-entrepreneurship marketing team fundraising "
          + "theory-of-change sustainable-development advanced-programme control-2"
      ),
      (CoachingTheme.self, "strategy business-model team-management roles team-development processes culture motivation"),
      (StakeholderCategory.self, "investors state partners clients audience"),
      (ApplicationDocument.self, "questionnaire cv organisation-brief presentation"),
      (JuryGroup.self, "organiser expert public-figure"),
      (Band.self, "high middle low"),
      (ExitKind.self, "ready-to-scale operational project"),
      (Language.self, "kk ru"),
      (
        Region.self,
        "abai akmola aktobe almaty-region atyrau east-kazakhstan jambyl jetisu karaganda kostanay kyzylorda mangystau north-kazakhstan "
          + "pavlodar turkistan ulytau west-kazakhstan astana almaty shymkent"
      ),
      (
        Track.self,
        "registered preselected interviewed admitted defended passed applied accelerating completed ready-to-scale operational project "
          + "ambassador declined not-admitted withdrawn excluded not-passed lapsed"
      ),
    ]
    for (vocabulary, expected) in expectations {
      #expect(codes(of: vocabulary).joined(separator: " ") == expected)
    }
  }

  @Test func everyWordHasALabelOfItsOwnInBothLanguages() {
    let vocabularies: [any Vocabulary.Type] = [
      Direction.self, Principle.self, ApplicantKind.self, Stage.self, Volunteers.self, Maturity.self, Expertise.self, ProjectDocument.self,
      DefenceCriterion.self, AmbassadorCriterion.self, ApplicationDocument.self, JuryGroup.self, Band.self, ExitKind.self, Language.self,
      Region.self, Track.self, PublicHoliday.self, AccelerationItem.self, CoachingTheme.self,
      StakeholderCategory.self,
    ]
    for vocabulary in vocabularies {
      let labels = labels(of: vocabulary)
      for language in Language.allCases {
        let texts = labels.map { $0[language] }
        #expect(Set(texts).count == texts.count, "\(vocabulary) \(language)")
        #expect(texts.allSatisfy { !$0.isBlank && MixedScript.firstMixedWord(in: $0) == nil }, "\(vocabulary) \(language)")
      }
    }
  }

  @Test func rule3_8_theFifteenItemsLastAsTheSourceSaysAndTwoHoursOtherwise() {
    let minutes = AccelerationItem.allCases.map { Policy.standard.length(of: $0) }
    let expected = [120, 150, 150, 150, 120, 120, 150, 120, 120, 120, 120, 120, 120, 120, 120]
    #expect(minutes == expected.map { .minutes($0) })
    #expect(AccelerationItem.allCases.map(\.place) == Array(1...15))
    #expect((0...16).map { AccelerationItem(place: $0) } == [nil] + AccelerationItem.allCases + [nil])
    #expect(AccelerationItem.allCases.filter(\.isControl).map(\.place) == [7, 15])
    #expect(CoachingTheme.allCases.count == Policy.standard.coachingSessions)
  }

  @Test func rule3_8_everyCoachingThemeHasTheSamePointsInBothLanguages() {
    for theme in CoachingTheme.allCases {
      let content = theme.content
      for text in [content.questions, content.knowledge, content.skills, content.assignments] {
        let (kk, ru) = (text.kk.split(separator: "\n"), text.ru.split(separator: "\n"))
        #expect(kk.count == ru.count && !kk.isEmpty, "\(theme)")
        #expect((kk + ru).allSatisfy { MixedScript.firstMixedWord(in: String($0)) == nil && $0.first != " " }, "\(theme)")
      }
    }
    #expect(CoachingTheme(month: 1) == .strategy && CoachingTheme(month: 8) == .motivation && CoachingTheme(month: 9) == nil)
  }

  @Test func aWordIsCodedByItsCode() throws {
    let data = Data(#"["inclusive-society","art-spaces"]"#.utf8)
    #expect(try JSONDecoder().decode([Direction].self, from: data) == [.inclusiveSociety, .artSpaces])
    #expect(String(decoding: try JSONEncoder().encode([Stage.readyToScale]), as: UTF8.self) == #"["ready-to-scale"]"#)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Direction].self, from: Data(#"["sport"]"#.utf8)) }
  }

  private func codes(of vocabulary: any Vocabulary.Type) -> [String] {
    func list<Words: Vocabulary>(_ words: Words.Type) -> [String] { words.allCases.map(\.rawValue) }
    return list(vocabulary)
  }

  private func labels(of vocabulary: any Vocabulary.Type) -> [LocalizedText] {
    func list<Words: Vocabulary>(_ words: Words.Type) -> [LocalizedText] { words.allCases.map(\.label) }
    return list(vocabulary)
  }
}
