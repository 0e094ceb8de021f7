internal import Programme

extension NotificationRequested {
  package func write(to json: inout JSONWriter) throws {
    try json.object { json in
      json.member("key", key)
      json.member("recipient", recipient)
      json.member("language", language)
      json.member("template", template)
      json.member("parameters", parameters)
      json.member("channel", channel)
      try json.member("calendar", coding: calendar)
      json.member("number", number)
    }
  }
}
