import CRabbitMQ

/// Owns the library's connection object and gives it back exactly once, however opening ends.
struct LibraryHandle: ~Copyable {
  let state: amqp_connection_state_t

  init() throws(AMQPError) {
    guard let state = amqp_new_connection() else { throw .cannotConnect("out of memory") }
    self.state = state
  }

  deinit { amqp_destroy_connection(state) }

  /// -1 once the library has closed it.
  var socket: Int32 { amqp_get_sockfd(state) }
}
