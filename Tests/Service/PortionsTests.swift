import Foundation
import Intake
import Testing

@testable import Service

struct PortionsTests {
    private func portions(_ sizes: [Int64]) throws -> [[Int64]] {
        let hash = try #require(ContentHash(String(repeating: "0", count: 64)))
        let files = sizes.enumerated().map { number, size in
            TakenFile(
                item: ItemID(number: UInt64(number)), folder: FolderID("inbox"), subfolders: [], name: "\(number).csv",
                size: size, hash: hash, takenAt: Date(timeIntervalSince1970: 0), contentPath: "")
        }
        return files.portions(upTo: 10, count: 3).map { $0.map(\.size) }
    }

    @Test func smallFilesShareAPortionInTheirOrder() throws {
        #expect(try portions([4, 6, 1, 9, 10]) == [[4, 6], [1, 9], [10]])
    }

    @Test func aFileLargerThanAPortionIsAloneInOne() throws {
        #expect(try portions([11, 1, 30, 2]) == [[11], [1], [30], [2]])
    }

    @Test func aPortionHasNoMoreFilesThanThat() throws {
        #expect(try portions([1, 1, 1, 1, 1, 1, 1]) == [[1, 1, 1], [1, 1, 1], [1]])
    }

    @Test func noFilesMakeNoPortion() throws {
        #expect(try portions([]).isEmpty)
    }
}
