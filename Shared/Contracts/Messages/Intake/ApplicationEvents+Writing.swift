internal import Programme

// What every application brings about is written by hand (`JSONWriter`).

extension ApplicationRegistered {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("season", season)
      json.member("number", number)
      json.member("receivedAt", receivedAt)
      json.member("contentHash", contentHash)
      json.member("revision", revision)
      json.member("facts", facts)
    }
  }
}

extension ApplicationFacts: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("direction", direction)
      json.member("stage", stage)
      json.member("principles", principles)
      json.member("applicantKind", applicantKind)
      json.member("languages", languages)
      json.member("applicant", applicant)
      json.member("language", language)
      json.member("applicantKey", applicantKey)
      json.member("projectKey", projectKey)
    }
  }
}
