/// Field by field, for what is read and written most.
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

extension Person: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("person", person)
      json.member("fullName", fullName)
      json.member("email", email)
      json.member("phone", phone)
      json.member("language", language)
      json.member("birthDate", birthDate)
    }
  }
}
