extension CoinIssue: PlainRecord {
  package init(_ fields: inout FieldReader) throws(NotPlain) {
    project = try fields.required("project")
    amount = try fields.required("amount")
    ground = try fields.required("ground")
  }
}

extension CoinAward: PlainRecord {
  package init(_ fields: inout FieldReader) throws(NotPlain) {
    from = try fields.required("from")
    to = try fields.required("to")
    amount = try fields.required("amount")
    ground = try fields.required("ground")
  }
}

extension CoinGrant: PlainRecord {
  package init(_ fields: inout FieldReader) throws(NotPlain) {
    to = try fields.required("to")
    amount = try fields.required("amount")
    event = try fields.required("event")
  }
}

extension Person: PlainRecord {
  package init(_ fields: inout FieldReader) throws(NotPlain) {
    person = try fields.optional("person")
    fullName = try fields.required("fullName")
    email = try fields.optional("email")
    phone = try fields.optional("phone")
    language = try fields.optional("language")
    birthDate = try fields.optional("birthDate")
  }
}
