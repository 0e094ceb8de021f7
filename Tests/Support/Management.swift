internal import Contracts
internal import Foundation

/// What tests ask of RabbitMQ's management: virtual hosts, and the connections in one.
package struct Management: Sendable {
  private let url: URLComponents

  package init(_ servers: Servers) { url = servers.managementURL }

  package func createVirtualHost(_ name: String) throws {
    try expect(HTTP.send("PUT", url, "/api/vhosts/\(name)", json: "{}"), "vhost \(name)")
  }

  package func deleteVirtualHost(_ name: String) throws {
    try expect(HTTP.send("DELETE", url, "/api/vhosts/\(name)"), "vhost \(name)")
  }

  package func virtualHosts() throws -> [String] {
    try list("/api/vhosts?columns=name").compactMap { $0["name"]?.string }
  }

  /// Connections whose client calls itself so, e.g. `astana.intake consumer`.
  package func connections(named clientName: String, in virtualHost: String) throws -> [String] {
    try list("/api/vhosts/\(virtualHost)/connections").compactMap { connection in
      guard connection["client_properties"]?["connection_name"]?.string == clientName else { return nil }
      return connection["name"]?.string
    }
  }

  /// Cuts a connection as an operator would; one that has gone meanwhile is fine. One that is just going makes RabbitMQ answer 500 once.
  package func close(connection name: String) throws {
    let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
    let escaped = name.addingPercentEncoding(withAllowedCharacters: allowed) ?? name
    try wait(until: "the end of connection \(name)", within: .seconds(10), every: .milliseconds(200)) {
      let answer = try HTTP.send("DELETE", url, "/api/connections/\(escaped)")
      if answer.status != 404, answer.status < 500 { try expect(answer, "closing \(name)") }
      return answer.status < 500
    }
  }

  private func list(_ path: String) throws -> [JSONNode] {
    let answer = try HTTP.send("GET", url, path)
    try expect(answer, path)
    return try JSONDocument(answer.body).root.elements
  }

  private func expect(_ answer: HTTP.Answer, _ what: String) throws {
    guard (200..<300).contains(answer.status) else {
      throw HTTP.Failed(description: "management, \(what): \(answer.status) \(answer.text.prefix(300))")
    }
  }
}
