internal import Contracts

/// An application's content with the changed parts of an update put into it (`ApplicationChanges`).
///
/// Works on the JSON, so that what the producer sent beyond the contract stays. `applicant` and `project` change member by member; a list
/// takes the place of the list, but a document takes that of its kind; null changes nothing, an empty text takes a value away.
struct ContentMerge {
  /// The whole content after the change.
  let content: [UInt8]
  /// SHA-256 of its canonical form.
  let contentHash: [UInt8]
  /// Read back as an application.
  let application: ApplicationSubmit
  /// JSON pointers of what changed, such as `/project/stage`, in the order of the message.
  let changed: [String]

  init(of update: ArraySlice<UInt8>, into current: ArraySlice<UInt8>) throws(ContentMergeError) {
    guard let update = try? JSONDocument(Array(update)), let current = try? JSONDocument(Array(current)),
      let changes = update.root["changed"], current.root.kind == .object
    else { throw .unreadable }
    var merged = JSONValue(current.root)
    var changed: [String] = []
    for (name, value) in changes.members where !value.isNull {
      Self.put(JSONValue(value), as: name, into: &merged, noting: &changed)
    }
    content = merged.compactBytes
    guard content.count <= JSONLimits.message.bytes else { throw .tooLarge }
    guard let document = try? JSONDocument(content) else { throw .unreadable }
    contentHash = ContentHash.sha256(CanonicalJSON.bytes(of: document.root))
    switch ContractDecoder.decode(ApplicationSubmit.self, from: document.root) {
    case .success(let application): self.application = application
    case .failure(let problems): throw .noApplication(problems)
    }
    self.changed = changed
  }

  private static func put(_ value: JSONValue, as name: String, into content: inout JSONValue, noting changed: inout [String]) {
    switch (name, content[name], value) {
    case ("applicant", var part?, .object(let members)), ("project", var part?, .object(let members)):
      for member in members where member.value != .null && part[member.name] != member.value {
        part[member.name] = member.value
        changed.append("/\(name)/\(JSONPointer.token(member.name))")
      }
      content[name] = part
    case ("documents", .array(let old)?, .array(let new)):
      let kinds = new.compactMap { $0["kind"] }
      content[name] = .array(old.filter { document in !kinds.contains { $0 == document["kind"] } } + new)
      changed.append("/\(name)")
    case (_, let old, _) where old != value:
      content[name] = value
      changed.append("/" + JSONPointer.token(name))
    default: break
    }
  }
}

/// Why a change cannot be put into an application's content.
enum ContentMergeError: Error {
  /// One of the two is not the JSON that it was when it was taken: a fault of ours.
  case unreadable
  /// The whole would be more than one message may be.
  case tooLarge
  /// The whole would break the shape of an application, such as by too many documents.
  case noApplication(SchemaProblems)

  var isRetryable: Bool { false }
}
