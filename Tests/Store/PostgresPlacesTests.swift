import Store
import Synchronization
import Testing

@testable import PostgresEngine

@Suite struct PostgresPlacesTests {
    /// Time that passes only where a test says so.
    private final class Hands: Sendable {
        private let time = Mutex(Duration.zero)
        var now: @Sendable () -> Duration { { self.time.withLock { $0 } } }
        func wait(_ seconds: Int) { time.withLock { $0 += .seconds(seconds) } }
    }

    private let hands = Hands()
    private let a = "postgresql://user@a/baocaod?x=1"
    private let b = "postgresql://user@b:5433/baocaod?x=1"

    private func places() -> PostgresPlaces {
        PostgresPlaces("postgresql://user@a,b:5433/baocaod?x=1", now: hands.now)
    }

    @Test func theServerThatTookTheLastConnectionComesFirst() throws {
        let places = places()
        var tried: [String] = []
        func open() throws -> String {
            try places.open { place in
                tried.append(place)
                if place == a { throw ConnectionLost(reason: "read-only") }
                return place
            }
        }
        #expect(try [open(), open()] == [b, b])
        #expect(tried == [a, b, b])
    }

    @Test func aMachineThatIsGoneIsNotWaitedForByEachConnection() throws {
        let places = places()
        var isPromoted = false
        var tried: [String] = []
        func open() throws -> String {
            try places.open { place in
                tried.append(place)
                if place == a { hands.wait(5) }
                guard place == b, isPromoted else { throw ConnectionLost(reason: "\(place) takes none") }
                return place
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
        let places = places()
        var tried: [String] = []
        for _ in 0..<2 {
            #expect(throws: ConnectionLost.self) {
                try places.open { place -> Int in
                    tried.append(place)
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
        #expect(try PostgresPlaces(address).open { $0 } == address)
    }
}
