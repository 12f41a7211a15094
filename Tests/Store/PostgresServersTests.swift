import Store
import Synchronization
import Testing

@testable import PostgresEngine

@Suite struct PostgresServersTests {
    /// Time that passes only where a test says so.
    private final class Hands: Sendable {
        private let time = Mutex(Duration.zero)
        var now: @Sendable () -> Duration { { self.time.withLock { $0 } } }
        func wait(_ seconds: Int) { time.withLock { $0 += .seconds(seconds) } }
    }

    private let hands = Hands()
    private let a = "postgresql://user@a/baocaod?x=1"
    private let b = "postgresql://user@b:5433/baocaod?x=1"

    private func servers() -> PostgresServers {
        PostgresServers("postgresql://user@a,b:5433/baocaod?x=1", now: hands.now)
    }

    @Test func theServerThatTookTheLastConnectionComesFirst() throws {
        let servers = servers()
        var tried: [String] = []
        func open() throws -> String {
            try servers.open { server in
                tried.append(server)
                if server == a { throw ConnectionLost(reason: "read-only") }
                return server
            }
        }
        #expect(try [open(), open()] == [b, b])
        #expect(tried == [a, b, b])
    }

    @Test func aMachineThatIsGoneIsNotWaitedForByEachConnection() throws {
        let servers = servers()
        var isPromoted = false
        var tried: [String] = []
        func open() throws -> String {
            try servers.open { server in
                tried.append(server)
                if server == a { hands.wait(5) }
                guard server == b, isPromoted else { throw ConnectionLost(reason: "\(server) takes none") }
                return server
            }
        }
        #expect(throws: ConnectionLost(reason: "\(a) takes none; \(b) takes none")) { try open() }
        #expect(throws: ConnectionLost(reason: "\(b) takes none; \(a) takes none")) { try open() }
        isPromoted = true
        #expect(try open() == b)
        #expect(tried == [a, b, b, a, b])
        #expect(hands.now() == .seconds(10))
    }

    /// One that is starting says so at once, and is asked again in its turn.
    @Test func aServerThatRefusesKeepsItsPlace() {
        let servers = servers()
        var tried: [String] = []
        for _ in 0..<2 {
            #expect(throws: ConnectionLost.self) {
                try servers.open { server -> Int in
                    tried.append(server)
                    throw ConnectionLost(reason: "starting")
                }
            }
        }
        #expect(tried == [a, b, a, b])
    }

    @Test(arguments: [
        "postgresql:///baocaod?host=a,b", "postgresql://a/baocaod", "postgresql://[fd00::7]:5433/baocaod", "host=a,b",
    ])
    func otherAddressesAreTriedAsTheyAre(_ address: String) throws {
        #expect(try PostgresServers(address).open { $0 } == address)
    }
}
