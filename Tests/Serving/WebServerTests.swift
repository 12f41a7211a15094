import Foundation
import Glibc
import Logging
import Testing

@testable import Serving

/// Against the server as it listens, with bytes that no browser sends.
@Suite(.timeLimit(.minutes(60))) struct WebServerTests {
    /// `began` tells that a request with a body has come to its route.
    private static func server(patience: WebServer.Patience = .init(), began: DispatchSemaphore) -> WebServer {
        WebServer(
            routes: [
                WebRoute(.get, "/ai") { request in
                    let who = if case .process(let user) = request.peer { "\(user)" } else { "?" }
                    return WebResponse(200, body: .bytes(Array("user \(who)".utf8)))
                },
                WebRoute(.get, "/ten/{name}") {
                    WebResponse(200, body: .bytes(Array(($0.parameters["name"] ?? "").utf8)))
                },
                WebRoute(.get, "/hai") {
                    WebResponse(200, body: .bytes(Array($0.values("x-remote-user").joined(separator: "|").utf8)))
                },
                WebRoute(
                    .get, "/co-san",
                    atOnce: { request in
                        request.query["co"].map {
                            WebResponse(200, headers: [("x-how", "kept")], body: .kept(KeptBytes(Array($0.utf8))))
                        }
                    },
                    respond: { _ in WebResponse(200, body: .bytes(Array("made".utf8))) }),
                WebRoute(.get, "/lon") { _ in
                    WebResponse(200, body: .bytes([UInt8](repeating: 65, count: 16 << 20)))
                },
                WebRoute(.post, "/nhan") { request in
                    began.signal()
                    do {
                        let bytes = try await request.body.collect(upTo: 16)
                        return WebResponse(200, body: .bytes(Array("got \(bytes.count)".utf8)))
                    } catch is WebBody.TooLarge {
                        return WebResponse(413)
                    } catch {
                        return WebResponse(400)
                    }
                },
            ], otherwise: { WebResponse($0.isMalformed ? 400 : 404) },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            patience: patience)
    }

    /// Runs the server on a socket while `work` talks to it.
    private static func serving<Value: Sendable>(
        _ traffic: Traffic = Traffic(), patience: WebServer.Patience = .init(),
        began: DispatchSemaphore = DispatchSemaphore(value: 0),
        _ work: @escaping @Sendable (RawSocket) throws -> Value
    ) async throws -> Value {
        let socket = try RawSocket()
        let task = Task {
            try await server(patience: patience, began: began).run(on: .descriptor(socket.descriptor), traffic: traffic)
        }
        let value = try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try work(socket) }) }
        }
        traffic.stop()
        try await task.value
        return value
    }

    private static func ask(_ text: String) async throws -> String {
        try await serving { try $0.exchange(text.replacing("\n", with: "\r\n")) }
    }

    @Test func theKernelSaysWhoIsAtTheOtherEnd() async throws {
        let answer = try await Self.ask("GET /ai HTTP/1.1\nHost: a\nConnection: close\n\n")
        #expect(answer.hasPrefix("HTTP/1.1 200"))
        #expect(answer.hasSuffix("user \(getuid())"))
    }

    @Test func whatIsAtHandIsAnsweredAtOnceAndTheRestIsMade() async throws {
        let kept = try await Self.ask("GET /co-san?co=trang HTTP/1.1\nHost: a\nConnection: close\n\n")
        #expect(kept.contains("x-how: kept") && kept.hasSuffix("\r\n\r\ntrang"))
        #expect(try await Self.ask("GET /co-san HTTP/1.1\nHost: a\nConnection: close\n\n").hasSuffix("made"))
        let head = try await Self.ask("HEAD /co-san?co=trang HTTP/1.1\nHost: a\nConnection: close\n\n")
        #expect(head.contains("ontent-length: 5") || head.contains("ontent-Length: 5"))
        #expect(head.hasSuffix("\r\n\r\n"))
        // In the order in which they were asked for.
        let two = try await Self.ask(
            "GET /co-san HTTP/1.1\nHost: a\n\nGET /co-san?co=trang HTTP/1.1\nHost: a\nConnection: close\n\n")
        let made = try #require(two.range(of: "made"))
        #expect(two[made.upperBound...].hasSuffix("trang"))
    }

    @Test func headersThatComeTwiceStayTwo() async throws {
        let answer = try await Self.ask(
            "GET /hai HTTP/1.1\nHost: a\nX-Remote-User: lan\nx-remote-user: hoa\nConnection: close\n\n")
        #expect(answer.hasSuffix("lan|hoa"))
    }

    @Test(arguments: [
        "POST /nhan HTTP/1.1\nHost: a\nContent-Length: 3\nContent-Length: 4\n\nabcd",
        "POST /nhan HTTP/1.1\nHost: a\nContent-Length: 3, 4\n\nabcd",
        "POST /nhan HTTP/1.1\nHost: a\nContent-Length: +3\n\nabc",
        "POST /nhan HTTP/1.1\nHost: a\nContent-Length: 0x3\n\nabc",
        "POST /nhan HTTP/1.1\nHost: a\nContent-Length: 3\nTransfer-Encoding: chunked\n\n0\n\nGET /ai HTTP/1.1\nHost: a\n\n",
        "POST /nhan HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\nZZ\nabc\n0\n\n",
        "POST /nhan HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\nFFFFFFFFFFFFFFFFFF\nabc",
        "POST /nhan HTTP/1.1\nHost: a\nTransfer-Encoding: xchunked\n\n3\nabc\n0\n\n",
        "POST /nhan HTTP/1.1\nHost : a\nContent-Length: 3\n\nabc",
        "GET /ai HTTP/1.1\nHost: a\n folded: x\n\n",
        "GET /ai HTTP/9.9\nHost: a\n\n", "GE\u{0}T /ai HTTP/1.1\nHost: a\n\n", "GET /ai\n\n", "\u{16}\u{3}\u{1}\u{2}",
    ])
    func aRequestThatCanBeReadInTwoWaysIsAnsweredByNoRoute(_ text: String) async throws {
        let answer = try await Self.serving { socket in
            let connection = try socket.connect()
            try connection.send(text.replacing("\n", with: "\r\n"))
            connection.finish()
            return try connection.rest()
        }
        #expect(!answer.contains(" 200 "))
        #expect(!answer.contains("got"))
    }

    @Test func largeHeadersAreAnswered431() async throws {
        let long = String(repeating: "a", count: 20 << 10)
        let answer = try await Self.ask("GET /ai HTTP/1.1\nHost: a\nX-A: \(long)\n\n")
        #expect(answer.hasPrefix("HTTP/1.1 431"))
        let many = (0..<200).map { "X-\($0): a\n" }.joined()
        #expect(try await Self.ask("GET /ai HTTP/1.1\nHost: a\n\(many)\n").hasPrefix("HTTP/1.1 431"))
        #expect(try await Self.ask("GET /\(long) HTTP/1.1\nHost: a\n\n").hasPrefix("HTTP/1.1 4"))
    }

    @Test func aBodyThatIsTooLargeIsAnswered413AndNotReadOn() async throws {
        let answer = try await Self.serving { socket in
            let connection = try socket.connect()
            try connection.send(
                "POST /nhan HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n"
                    + String(repeating: "a", count: 64))
            return try connection.rest()
        }
        #expect(answer.hasPrefix("HTTP/1.1 413"))
    }

    @Test func aBodyOfPiecesIsWhole() async throws {
        let answer = try await Self.ask(
            "POST /nhan HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\nConnection: close\n\n3\nabc\n4\nabcd\n0\n\n")
        #expect(answer.hasSuffix("got 7"))
    }

    @Test(arguments: ["/ten/%", "/ten/%zz", "/ten/%00", "/ten/%ff", "/ten/%c3%28", "/ten/%2"])
    func wronglyEncodedAddressesAreRefused(_ path: String) async throws {
        #expect(try await Self.ask("GET \(path) HTTP/1.1\nHost: a\nConnection: close\n\n").hasPrefix("HTTP/1.1 400"))
    }

    @Test(arguments: [("/ten/..%2f..%2fetc", "../../etc"), ("/ten/a%20b", "a b"), ("/ten/%E1%BA%A1", "ạ")])
    func aPartOfThePathIsDecodedOnceAndStaysOnePart(_ path: String, _ name: String) async throws {
        #expect(try await Self.ask("GET \(path) HTTP/1.1\nHost: a\nConnection: close\n\n").hasSuffix("\r\n\r\n" + name))
    }

    @Test func whoSendsNothingIsLetGo() async throws {
        var patience = WebServer.Patience()
        patience.head = .milliseconds(20)
        #expect(try await Self.serving(patience: patience) { try $0.connect().rest() } == "")
        let dripping = try await Self.serving(patience: patience) { socket in
            let connection = try socket.connect()
            // It may have been let go before that.
            try? connection.send("GET /ai HTTP/1.1\r\nHo")
            return try connection.rest()
        }
        #expect(dripping == "")
    }

    @Test func oneConnectionTooManyIsClosed() async throws {
        let began = DispatchSemaphore(value: 0)
        let answers = try await Self.serving(Traffic(mostConnections: 1), began: began) { socket in
            let first = try socket.connect()
            try first.send("POST /nhan HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\nConnection: close\r\n\r\nabc")
            began.wait()
            let second = try socket.connect().rest()
            try first.send("def")
            return (try first.rest(), second)
        }
        #expect(answers.0.hasSuffix("got 6"))
        #expect(answers.1 == "")
    }

    /// Who opens connections and lets them be keeps nobody out.
    @Test func aConnectionThatWaitsMakesRoomForAnother() async throws {
        let traffic = Traffic(mostConnections: 2)
        let answers = try await Self.serving(traffic) { socket in
            let waiting = try socket.connect()
            try waiting.send("GET /ai HTTP/1.1\r\nHost: a\r\n\r\n")
            let first = try waiting.answer()
            let later = try (0..<4).map { _ in
                // Whoever is answered is busy for a moment more.
                while traffic.quietTime == nil { sched_yield() }
                let connection = try socket.connect()
                try connection.send("GET /ai HTTP/1.1\r\nHost: a\r\n\r\n")
                return (connection, try connection.answer())
            }
            return ([first] + later.map(\.1), try waiting.rest())
        }
        #expect(answers.0.count == 5)
        for answer in answers.0 { #expect(answer.hasPrefix("HTTP/1.1 200")) }
        #expect(!answers.1.contains("HTTP/1.1"))
    }

    @Test func theRestOfARequestThatIsAnsweredIsNotWaitedForWithoutEnd() async throws {
        var patience = WebServer.Patience()
        patience.rest = .milliseconds(20)
        patience.idle = .seconds(3_600)
        let answer = try await Self.serving(patience: patience) { socket in
            let connection = try socket.connect()
            try connection.send("POST /khong-co HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\nabc")
            return try connection.rest()
        }
        #expect(answer.hasPrefix("HTTP/1.1 404"))
        // What comes in time is passed over, and the next request is answered.
        let two = try await Self.ask(
            "POST /khong-co HTTP/1.1\nHost: a\nContent-Length: 3\n\nabcGET /ai HTTP/1.1\nHost: a\nConnection: close\n\n"
        )
        #expect(two.contains(" 404 ") && two.contains("user "))
    }

    @Test func whoDoesNotReadTheAnswerIsLetGo() async throws {
        var patience = WebServer.Patience()
        patience.reading = .milliseconds(20)
        patience.idle = .seconds(3_600)
        let traffic = Traffic()
        try await Self.serving(traffic, patience: patience) { socket in
            let connection = try socket.connect()
            try connection.send("GET /lon HTTP/1.1\r\nHost: a\r\n\r\n")
            // Nothing is read: the connection ends all the same.
            connection.waitUntilClosed()
            while traffic.connectionCount > 0 { sched_yield() }
            _ = connection
        }
    }

    @Test func headIsAnsweredLikeGetWithoutABody() async throws {
        let answer = try await Self.ask("HEAD /ai HTTP/1.1\nHost: a\nConnection: close\n\n")
        #expect(answer.hasPrefix("HTTP/1.1 200"))
        #expect(answer.hasSuffix("\r\n\r\n"))
    }

    @Test func aRequestInHandIsAnsweredBeforeItEnds() async throws {
        let traffic = Traffic()
        let began = DispatchSemaphore(value: 0)
        let answer = try await Self.serving(traffic, began: began) { socket in
            let connection = try socket.connect()
            try connection.send("POST /nhan HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\nConnection: close\r\n\r\nabc")
            began.wait()
            traffic.stop()
            try connection.send("def")
            return try connection.rest()
        }
        #expect(answer.hasSuffix("got 6"))
    }
}
