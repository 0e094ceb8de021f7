internal import CCurl
internal import Programme

/// Hands letters to a mail server through libcurl, over one connection as long as it lasts.
///
/// At least once: a letter whose acceptance we never heard of is sent again with the same `Message-ID`, by which the receiving side may tell.
/// What is answered with 5xx has bounced; anything else that goes wrong is worth another attempt. A server that cannot be reached at all is
/// not asked again for the other letters of a batch. Used by one thread.
package final class SMTPClient: Carrier {
  private let server: SMTPServer
  private let handle: UnsafeMutableRawPointer
  private let errors = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  /// libcurl's own set-up is done once for the process, before any other use of it.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// `hello` is the name by which we greet the server.
  package init(server: SMTPServer, hello: String) {
    guard Self.isReady, let handle = curl_easy_init() else { preconditionFailure("libcurl cannot be set up") }
    self.server = server
    self.handle = handle
    errors.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    configure(hello: hello)
  }

  deinit {
    curl_easy_cleanup(handle)
    errors.deallocate()
  }

  private func configure(hello: String) {
    set(CURLOPT_URL, "\(server.url)/\(hello)")
    if let user = server.user { set(CURLOPT_USERNAME, user) }
    if let password = server.password { set(CURLOPT_PASSWORD, password) }
    if let authorities = server.authorities { set(CURLOPT_CAINFO, authorities) }
    let tls = server.isLoopback ? CURLUSESSL_TRY : CURLUSESSL_ALL
    set(CURLOPT_USE_SSL, Int(tls.rawValue))
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    set(CURLOPT_UPLOAD, 1)
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_CONNECTTIMEOUT_MS, Int(server.connectTimeout.wholeMicroseconds / 1000))
    set(CURLOPT_TIMEOUT_MS, Int(server.timeout.wholeMicroseconds / 1000))
    saruar_curl_set_errors(handle, errors)
    // No proxy of the environment stands between us and a mail server.
    set(CURLOPT_PROXY, "")
  }

  private func set(_ option: CURLoption, _ value: Int) { check(saruar_curl_set_long(handle, option, value)) }
  private func set(_ option: CURLoption, _ text: String) { check(saruar_curl_set_text(handle, option, text)) }
  private func check(_ code: CURLcode) { precondition(code == CURLE_OK, "libcurl: \(String(cString: curl_easy_strerror(code)))") }

  package func carry(_ letters: [MailMessage], while goOn: () -> Bool) -> [Handover] {
    var answers: [Handover] = []
    var unreachable: Handover?
    for letter in letters {
      guard goOn() else { break }
      if let unreachable {
        answers.append(unreachable)
        continue
      }
      let (answer, isReachable) = send(letter)
      answers.append(answer)
      if !isReachable { unreachable = answer }
    }
    return answers
  }

  private func send(_ letter: MailMessage) -> (Handover, isReachable: Bool) {
    let exchange = SMTPExchange(letter.bytes)
    let recipients = curl_slist_append(nil, "<\(letter.to.address)>")
    defer { curl_slist_free_all(recipients) }
    set(CURLOPT_MAIL_FROM, "<\(letter.from.address)>")
    check(saruar_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients))
    let context = Unmanaged.passUnretained(exchange).toOpaque()
    check(saruar_curl_set_reader(handle, SMTPExchange.read, context))
    check(saruar_curl_set_listener(handle, SMTPExchange.hear, context))
    errors[0] = 0
    let code = withExtendedLifetime(exchange) { curl_easy_perform(handle) }
    if code == CURLE_OK { return (.accepted, true) }
    return judge(code, exchange)
  }

  /// The server's last words say more than libcurl's.
  private func judge(_ code: CURLcode, _ exchange: SMTPExchange) -> (Handover, isReachable: Bool) {
    let told = errors[0] == 0 ? String(cString: curl_easy_strerror(code)) : String(cString: errors)
    let status = saruar_curl_response(handle)
    let problem = (400...599).contains(status) && !exchange.lastWords.isEmpty ? exchange.lastWords : told
    let concernsLetter = code == CURLE_SEND_ERROR || (code == CURLE_WEIRD_SERVER_REPLY || code == CURLE_RECV_ERROR) && exchange.isRead
    if concernsLetter, (500...599).contains(status) { return (.refused(problem), true) }
    if concernsLetter, (400...499).contains(status) { return (.failed(problem), true) }
    return (.failed(problem), false)
  }
}
