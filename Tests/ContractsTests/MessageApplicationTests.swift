import Contracts
import Programme
import Testing

/// `application.submit` is given in full in CONTRACTS; these are its shape and its limits.
@Suite struct MessageApplicationTests {
  static let inFull = #"""
    {"season":"astana-2020","applicantKind":"initiative-group","languages":["kk","ru"],
     "applicant":{"fullName":"…","phone":"+77172278134","email":"a@b.kz","birthDate":"1990-05-17","city":"Нұр-Сұлтан","citizenship":"KZ"},
     "organisation":null,
     "project":{"name":"Open English","direction":"informal-education","principles":["cult-of-knowledge"],"goals":"…","summary":"≤ 250 words",
      "relevance":"…","audience":"…","innovation":"…","funding":"…","stage":"pilot","volunteers":"permanent","partners":"…",
      "socialEffect":"…","problems":"…","supportExpected":"…","outlook":"…","links":["https://…"],"extra":""},
     "team":[{"fullName":"…","role":"…","experience":"…"}],
     "programmeRelation":"…","previousAcceleration":null,"purpose":"…","timetableConsent":true,"dataConsent":true,
     "documents":[{"kind":"questionnaire","location":"https://…","mediaType":"application/pdf","bytes":120331,
      "sha256":"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff","slides":null}]}
    """#

  private func read(_ text: String) throws -> Result<ApplicationSubmit, SchemaProblems> {
    ContractDecoder.decode(ApplicationSubmit.self, from: try JSONDocument(Array(text.utf8)).root)
  }

  private func problems(_ text: String) throws -> [String] {
    guard case .failure(let problems) = try read(text) else { return [] }
    return problems.list.map(\.pointer)
  }

  @Test func theApplicationOfTheContractIsReadWhole() throws {
    let application = try read(Self.inFull).get()
    #expect(application.season == "astana-2020")
    #expect(application.organisation == nil)
    #expect(application.project.links == ["https://…"])
    #expect(application.team.elements == [TeamMember(fullName: "…", role: "…", experience: "…")])
    #expect(application.documents.first?.bytes == 120_331)
    #expect(application.applicant.city == "Нұр-Сұлтан")
    #expect(application.timetableConsent && application.dataConsent)
  }

  @Test func missingTextAndUnknownWordsAreLeftToTheRules() throws {
    let bare = """
      {"season":"astana-2020","applicantKind":"circus","applicant":{"birthDate":"1990-02-31"},"project":{"direction":"astrology"},
       "team":[{}],"timetableConsent":false,"dataConsent":false,"documents":[{"kind":"diary"}]}
      """
    #expect(try problems(bare) == [])
  }

  @Test func aWrongShapeIsToldWithEveryPlace() throws {
    let crooked = """
      {"season":7,"applicant":[],"project":{"name":1,"principles":"openness"},"team":[{"role":false}],
       "timetableConsent":"yes","documents":[{"bytes":"many","sha256":"abc"}]}
      """
    #expect(
      Set(try problems(crooked)) == [
        "/season", "/applicant", "/project/name", "/project/principles", "/team/0/role", "/timetableConsent", "/dataConsent",
        "/documents/0/bytes", "/documents/0/sha256",
      ])
  }

  @Test(arguments: [("team", 50), ("documents", 20)]) func aListHasItsLimit(name: String, limit: Int) throws {
    func application(_ count: Int) -> String {
      let list = "[" + Array(repeating: "{}", count: count).joined(separator: ",") + "]"
      let lists = name == "team" ? "\"team\":\(list),\"documents\":[]" : "\"team\":[],\"documents\":\(list)"
      return "{\"season\":\"s\",\"applicant\":{},\"project\":{},\(lists),\"timetableConsent\":true,\"dataConsent\":true}"
    }
    #expect(try problems(application(limit)) == [])
    #expect(try problems(application(limit + 1)) == ["/\(name)"])
  }

  @Test func aTextHasAtMostEightThousandCharacters() throws {
    func application(_ count: Int) -> String {
      let summary = String(repeating: "ә", count: count)
      return """
        {"season":"s","applicant":{},"project":{"summary":"\(summary)"},"team":[],"timetableConsent":true,"dataConsent":true,"documents":[]}
        """
    }
    #expect(try problems(application(8000)) == [])
    #expect(try problems(application(8001)) == ["/project/summary"])
  }

  @Test func anUpdateNamesOnlyWhatChanges() throws {
    let text = #"{"number":"AST-2020-0017","baseRevision":0,"changed":{"project":{"stage":"sustained"},"team":[{"fullName":"Әлия"}]}}"#
    let update = try ContractDecoder.decode(ApplicationUpdate.self, from: JSONDocument(Array(text.utf8)).root).get()
    #expect(update.number.description == "AST-2020-0017")
    #expect(update.changed.project == ProjectDescription(stage: "sustained"))
    #expect(update.changed.purpose == nil && update.changed.documents == nil)
  }
}
