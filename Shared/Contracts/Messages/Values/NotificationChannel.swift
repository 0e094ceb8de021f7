/// How a message travels.
package enum NotificationChannel: String, CodeWord {
  case email, webhook
}
