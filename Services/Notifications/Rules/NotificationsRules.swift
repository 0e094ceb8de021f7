/// The rules of notifications as a pure function.
package enum NotificationsRules {}
