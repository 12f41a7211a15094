import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Ends connections whose other end keeps them without need: it sends the rest of a request that is answered already, or does not read its answer.
///
/// A class, because NIO's handlers are.
final class AnswerGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// For the rest of a request after its answer.
    private let rest: TimeAmount
    /// For each look whether something of an answer was read.
    private let reading: TimeAmount

    private var requests = 0
    private var isRequestOpen = false
    private var answers = 0
    private var isAnswering = false
    private var pieces = 0
    private var waits: Scheduled<Void>?
    private var looks: Scheduled<Void>?

    init(rest: TimeAmount, reading: TimeAmount) {
        self.rest = rest
        self.reading = reading
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            requests += 1
            isRequestOpen = true
        case .body: break
        case .end:
            isRequestOpen = false
            waits?.cancel()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        pieces += 1
        switch unwrapOutboundIn(data) {
        case .head:
            isAnswering = true
            if looks == nil { look(at: context.channel, after: nil) }
        case .body: break
        case .end:
            isAnswering = false
            answers += 1
            // Of requests that were sent ahead the last one alone can be open.
            if isRequestOpen, answers == requests {
                let channel = context.channel
                waits = context.eventLoop.scheduleTask(in: rest) { channel.close(promise: nil) }
            }
        }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        disarm()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { disarm() }

    private struct Standing: Equatable {
        let pieces: Int
        let waiting: Int
    }

    /// Nothing was taken of what waits since the look before: nobody reads.
    private func look(at channel: any Channel, after before: Standing?) {
        let bound = NIOLoopBound(self, eventLoop: channel.eventLoop)
        looks = channel.eventLoop.scheduleTask(in: reading) { bound.value.looked(at: channel, after: before) }
    }

    private func looked(at channel: any Channel, after before: Standing?) {
        looks = nil
        guard let now = standing(channel) else { return }
        if now.waiting > 0, now == before { return channel.close(promise: nil) }
        if isAnswering || now.waiting > 0 { look(at: channel, after: now) }
    }

    private func standing(_ channel: any Channel) -> Standing? {
        guard let options = channel.syncOptions,
            case .success(let waiting) = Result(catching: { try options.getOption(.bufferedWritableBytes) })
        else { return nil }
        return Standing(pieces: pieces, waiting: waiting)
    }

    private func disarm() {
        waits?.cancel()
        looks?.cancel()
    }
}
