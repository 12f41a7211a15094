import Logging
import NIOCore

/// Keeps the listening socket open when one connection could not be taken: no descriptors were left, or it had gone.
final class ListenerErrors: ChannelInboundHandler {
    typealias InboundIn = NIOAny
    typealias InboundOut = NIOAny

    private let logger: Logger
    /// Who opens and leaves connections does it as often as they like.
    private let limiter: LineLimiter<String>

    init(logger: Logger, limiter: LineLimiter<String> = LineLimiter()) {
        self.logger = logger
        self.limiter = limiter
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        let (isWritten, leftOut) = limiter.admits("\(error)", most: 1)
        for further in leftOut {
            logger.warning("connections could not be taken, \(further.count) more: \(further.kind ?? "")")
        }
        if isWritten { logger.warning("a connection could not be taken: \(error)") }
    }
}
