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
