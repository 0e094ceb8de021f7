/* SwiftPM needs one source file; the functions are inline in the header. */
#include "CEventFD.h"
