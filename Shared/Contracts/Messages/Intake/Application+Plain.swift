extension ApplicationSubmit: PlainRecord {
  package init(_ fields: inout FieldReader) throws(NotPlain) {
    season = try fields.required("season")
    applicantKind = try fields.optional("applicantKind")
    languages = try fields.optional("languages")
    applicant = try fields.required("applicant")
    organisation = try fields.optional("organisation")
    project = try fields.required("project")
    team = try fields.required("team")
    programmeRelation = try fields.optional("programmeRelation")
    previousAcceleration = try fields.optional("previousAcceleration")
    purpose = try fields.optional("purpose")
    timetableConsent = try fields.required("timetableConsent")
    dataConsent = try fields.required("dataConsent")
    documents = try fields.required("documents")
  }
}

extension Applicant: PlainRecord {
  package init(_ fields: inout FieldReader) throws(NotPlain) {
    person = try fields.optional("person")
    fullName = try fields.optional("fullName")
    phone = try fields.optional("phone")
    email = try fields.optional("email")
    birthDate = try fields.optional("birthDate")
    city = try fields.optional("city")
    citizenship = try fields.optional("citizenship")
    language = try fields.optional("language")
  }
}

extension ProjectDescription: PlainRecord {
  package init(_ fields: inout FieldReader) throws(NotPlain) {
    name = try fields.optional("name")
    direction = try fields.optional("direction")
    principles = try fields.optional("principles")
    goals = try fields.optional("goals")
    summary = try fields.optional("summary")
    relevance = try fields.optional("relevance")
    audience = try fields.optional("audience")
    innovation = try fields.optional("innovation")
    funding = try fields.optional("funding")
    stage = try fields.optional("stage")
    volunteers = try fields.optional("volunteers")
    partners = try fields.optional("partners")
    socialEffect = try fields.optional("socialEffect")
    problems = try fields.optional("problems")
    supportExpected = try fields.optional("supportExpected")
    outlook = try fields.optional("outlook")
    links = try fields.optional("links")
    extra = try fields.optional("extra")
  }
}

extension TeamMember: PlainRecord {
  package init(_ fields: inout FieldReader) throws(NotPlain) {
    person = try fields.optional("person")
    fullName = try fields.optional("fullName")
    role = try fields.optional("role")
    experience = try fields.optional("experience")
    email = try fields.optional("email")
    phone = try fields.optional("phone")
    language = try fields.optional("language")
    birthDate = try fields.optional("birthDate")
  }
}

extension SubmittedDocument: PlainRecord {
  package init(_ fields: inout FieldReader) throws(NotPlain) {
    kind = try fields.optional("kind")
    location = try fields.optional("location")
    mediaType = try fields.optional("mediaType")
    bytes = try fields.optional("bytes")
    sha256 = try fields.optional("sha256")
    slides = try fields.optional("slides")
  }
}
