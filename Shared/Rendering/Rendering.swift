internal import CPango
internal import CQREncode
