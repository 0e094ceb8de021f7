import AMQP
import Testing

@Suite struct AMQPErrorTests {
  @Test(arguments: [
    (AMQPError.cannotConnect(""), true), (.socket(""), true), (.timeout(""), true), (.blocked(""), true),
    (.consumerCancelled(queue: ""), true), (.resourceLocked(""), true), (.staleDelivery(""), true),
    (.closedByBroker(code: 320, text: "CONNECTION_FORCED", method: ""), true),
    (.closedByBroker(code: 541, text: "INTERNAL_ERROR", method: ""), true),
    (.closedByBroker(code: 530, text: "NOT_ALLOWED", method: ""), false),
    (.notFound("NOT_FOUND - no queue 'q' in vhost '/'"), false),
    (.notFound("NOT_FOUND - home node 'a@b' of durable queue 'q' in vhost '/' is down or inaccessible"), true),
    (.preconditionFailed(""), false), (.authenticationFailed(""), false), (.accessRefused(""), false), (.untrusted(""), false),
    (.invalidURL(""), false), (.invalidMessage(""), false), (.protocolViolation(""), false),
  ])
  func onlyPassingTroubleIsRetried(error: AMQPError, isRetryable: Bool) {
    #expect(error.isRetryable == isRetryable)
  }
}
