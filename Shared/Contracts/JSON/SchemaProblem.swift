/// One thing that is wrong with a message, and where: an entry of `message.rejected`.
///
/// The pointer (RFC 6901) is into the whole message, such as `/data/team/3/role`; empty for the message itself.
/// The problem is a phrase in English that says what the place must hold: for the producer's programmer, never for an applicant.
package struct SchemaProblem: Codable, Hashable, Sendable {
  package var pointer: String
  package var problem: String

  package init(pointer: String, problem: String) {
    self.pointer = pointer
    self.problem = problem
  }
}
