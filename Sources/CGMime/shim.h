#pragma once

#include <gmime/gmime.h>

// GMime's casts are macros, which Swift does not see.

static inline GMimePart *_Nullable sincerely_as_part(GMimeObject *_Nonnull object) {
  return GMIME_IS_PART(object) ? (GMimePart *)object : NULL;
}

static inline GMimeMultipart *_Nullable sincerely_as_multipart(GMimeObject *_Nonnull object) {
  return GMIME_IS_MULTIPART(object) ? (GMimeMultipart *)object : NULL;
}

static inline GMimeMessagePart *_Nullable sincerely_as_message_part(GMimeObject *_Nonnull object) {
  return GMIME_IS_MESSAGE_PART(object) ? (GMimeMessagePart *)object : NULL;
}

static inline GMimeObject *_Nonnull sincerely_message_as_object(GMimeMessage *_Nonnull message) {
  return (GMimeObject *)message;
}
