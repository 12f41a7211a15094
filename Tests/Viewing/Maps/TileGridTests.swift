import Testing

@testable import Viewing

struct TileGridTests {
    @Test(arguments: [(1, 3), (5, 3), (22, 5), (96, 8), (200, 8), (7, 4)])
    func everyTileHasItsOwnPlaceWithinTheGrid(count: Int, columns: Int) {
        let places = TileGrid.places(count: count, columns: columns)
        #expect(places.count == count)
        #expect(Set(places.map { "\($0.column)/\($0.row)" }).count == count)
        let rows = (count + columns - 1) / columns
        #expect(places.allSatisfy { (0..<columns).contains($0.column) && (0..<rows).contains($0.row) })
    }

    @Test(arguments: [(96, 8), (22, 5), (64, 8), (30, 6), (17, 5)])
    func neighboursInTheRegisterStayNeighbours(count: Int, columns: Int) {
        let places = TileGrid.places(count: count, columns: columns)
        for (one, next) in zip(places, places.dropFirst()) {
            // One step; a diagonal one at most, where the rectangle is odd.
            #expect(abs(one.column - next.column) <= 1 && abs(one.row - next.row) <= 1)
        }
    }

    @Test func theSameUnitsHaveTheSameGrid() {
        let (one, other) = (TileGrid.places(count: 57, columns: 8), TileGrid.places(count: 57, columns: 8))
        #expect(one.map { "\($0)" } == other.map { "\($0)" })
    }

    @Test(arguments: [
        ("Xã Bình Châu", ["Bình", "Châu"]), ("Phường 12", ["P. 12"]), ("Xã Long", ["Long"]),
        ("Phường Trương Quang Trọng", ["Trương", "Quang T…"]), ("Sở Nội vụ", ["Sở Nội", "vụ"]),
    ])
    func namesAreShortenedToTwoLines(name: String, lines: [String]) {
        #expect(TileGrid.lines(name) == lines)
    }

    @Test func longNamesAreCutToWhatATileHolds() {
        for line in TileGrid.lines("Xã " + String(repeating: "a", count: 500)) { #expect(line.count <= 8) }
        #expect(TileGrid.lines("").count == 1)
    }
}
