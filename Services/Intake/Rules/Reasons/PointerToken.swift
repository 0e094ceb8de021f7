extension String {
  /// A member name as a token of a JSON pointer (RFC 6901 §3).
  var pointerToken: String {
    split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
      .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
  }
}
