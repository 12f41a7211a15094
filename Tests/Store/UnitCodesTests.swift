import ReportingKit
import Testing

@testable import Store

/// Every code is asked for, in portions of few sizes.
struct UnitCodesTests {
    @Test(arguments: [0, 1, 2, 31, 32, 33, 64, 65])
    func everyCodeIsInAPortion(count: Int) {
        let codes = (0..<count).map { "\(1_000 + $0)" }
        let portions = UnitCodes.portions(of: Set(codes.map { UnitID(code: UnitCode($0), validFrom: nil) }))
        #expect(Set(portions.joined()) == Set(codes))
        #expect(portions.allSatisfy { $0.count == (count == 1 ? 1 : 32) })
        #expect(portions.count == (count + 31) / 32)
    }
}
