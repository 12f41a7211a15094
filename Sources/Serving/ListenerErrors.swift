import Logging
import NIOCore

/// Keeps the listening socket open when one connection could not be taken: no descriptors were left, or it had gone.
final class ListenerErrors: ChannelInboundHandler {
    typealias InboundIn = NIOAny
    typealias InboundOut = NIOAny

    private let logger: Logger

    init(logger: Logger) { self.logger = logger }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        logger.warning("a connection could not be taken: \(error)")
    }
}
