import Foundation
import Testing

@testable import Web

struct PasswordHashTests {
    private static let cheap = PasswordHash.Cost(n: 1 << 4, r: 8, p: 1)

    @Test func onlyTheSamePasswordMatches() throws {
        let hash = try PasswordHash("mat-khau-dai", cost: Self.cheap)
        #expect(try hash.matches("mat-khau-dai"))
        #expect(try !hash.matches("mat-khau-dai "))
        #expect(try !hash.matches(""))
    }

    @Test func twoOfOnePasswordDiffer() throws {
        #expect(try PasswordHash("x", cost: Self.cheap).hash != PasswordHash("x", cost: Self.cheap).hash)
    }

    @Test func aDecomposedPasswordIsTheSame() throws {
        #expect(try PasswordHash("mật khẩu", cost: Self.cheap).matches("mật khẩu".decomposedStringWithCanonicalMapping))
    }

    /// RFC 7914, section 12.
    @Test func itIsScrypt() throws {
        let json = """
            {"cost":{"n":1024,"r":8,"p":16},"salt":"\(Data("NaCl".utf8).base64EncodedString())",\
            "hash":"/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI="}
            """
        #expect(try JSONDecoder().decode(PasswordHash.self, from: Data(json.utf8)).matches("password"))
    }

    @Test(
        arguments: [(3, 8, 1), (1 << 21, 8, 1), (1 << 15, 64, 1), (0, 8, 1), (16, 8, 99)] as [(UInt64, UInt64, UInt64)])
    func costsThatNoFileOfOursHasAreRefused(_ n: UInt64, _ r: UInt64, _ p: UInt64) {
        #expect(throws: PasswordHash.Failure.self) { try PasswordHash("x", cost: .init(n: n, r: r, p: p)) }
    }

    @Test func randomPasswordsAreAcceptableAndDiffer() {
        #expect(Password.isAcceptable(Password.random()))
        #expect(Password.random() != Password.random())
        #expect(!Password.isAcceptable("ngan"))
    }
}
