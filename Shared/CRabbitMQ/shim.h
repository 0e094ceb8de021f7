// What Swift needs of librabbitmq 0.11 and cannot import by itself: a variadic call, frames built in one place, and two questions to the kernel.
#ifndef SARUAR_CRABBITMQ_SHIM_H
#define SARUAR_CRABBITMQ_SHIM_H

#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <amqp.h>
#include <amqp_framing.h>
#include <amqp_ssl_socket.h>
#include <amqp_tcp_socket.h>

/// amqp_login_with_properties is variadic, which Swift does not import.
static inline amqp_rpc_reply_t saruar_login_plain(amqp_connection_state_t state, const char *vhost, int frame_max, int heartbeat,
                                                  const amqp_table_t *properties, const char *user, const char *password) {
  return amqp_login_with_properties(state, vhost, 1, frame_max, heartbeat, properties, AMQP_SASL_METHOD_PLAIN, user, password);
}

/// The second frame of a message: its properties and the size of the body to come.
static inline int saruar_send_header(amqp_connection_state_t state, amqp_channel_t channel, amqp_basic_properties_t *properties,
                                     uint64_t body_size) {
  amqp_frame_t frame;
  memset(&frame, 0, sizeof frame);
  frame.frame_type = AMQP_FRAME_HEADER;
  frame.channel = channel;
  frame.payload.properties.class_id = AMQP_BASIC_CLASS;
  frame.payload.properties.body_size = body_size;
  frame.payload.properties.decoded = properties;
  return amqp_send_frame(state, &frame);
}

/// The third and later frames of a message: a piece of the body.
static inline int saruar_send_body(amqp_connection_state_t state, amqp_channel_t channel, const void *bytes, size_t count) {
  amqp_frame_t frame;
  memset(&frame, 0, sizeof frame);
  frame.frame_type = AMQP_FRAME_BODY;
  frame.channel = channel;
  frame.payload.body_fragment.len = count;
  frame.payload.body_fragment.bytes = (void *)bytes;
  return amqp_send_frame(state, &frame);
}

static inline int saruar_send_heartbeat(amqp_connection_state_t state) {
  amqp_frame_t frame;
  memset(&frame, 0, sizeof frame);
  frame.frame_type = AMQP_FRAME_HEARTBEAT;
  return amqp_send_frame(state, &frame);
}

/// How many bytes the kernel takes now without making the caller wait, with a margin for its own book-keeping; 0 while poll(2) would not
/// report POLLOUT (the same rule as the kernel's: at least a third of the send buffer is free).
static inline long saruar_writable_bytes(int fd) {
  uint32_t info[SK_MEMINFO_VARS];
  socklen_t size = sizeof info;
  if (getsockopt(fd, SOL_SOCKET, SO_MEMINFO, info, &size) != 0) return 0;
  long queued = (long)info[SK_MEMINFO_WMEM_QUEUED];
  long free_bytes = (long)info[SK_MEMINFO_SNDBUF] - queued;
  return free_bytes >= queued / 2 ? free_bytes / 4 * 3 : 0;
}

/// Milliseconds since the kernel last received data on the connection, read by us or not; -1 when the socket is gone.
static inline long saruar_silence(int fd) {
  struct tcp_info info;
  socklen_t size = sizeof info;
  memset(&info, 0, sizeof info);
  if (getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &size) != 0) return -1;
  return (long)info.tcpi_last_data_recv;
}

static inline int saruar_set_tcp_option(int fd, int option, int value) {
  return setsockopt(fd, IPPROTO_TCP, option, &value, sizeof value);
}

#endif
