import Synchronization

/// Collects what is reported, and lets a test wait for a report instead of sleeping.
final class Recorder<Element: Sendable>: Sendable {
    private let elements = Mutex<[Element]>([])
    private let stream: AsyncStream<Element>
    private let continuation: AsyncStream<Element>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream() }

    var all: [Element] { elements.withLock { $0 } }

    func record(_ element: Element) {
        elements.withLock { $0.append(element) }
        continuation.yield(element)
    }

    /// Waits for the next element that fits, from where the last wait ended.
    func next(where fits: (Element) -> Bool) async -> Element? {
        for await element in stream where fits(element) { return element }
        return nil
    }
}
