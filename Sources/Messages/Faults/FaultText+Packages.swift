/// Faults of the keys by which packages of issued periods are signed.
extension FaultText {
    package static let noUnitOfKey = missing("unit", hint: "the code of the unit whose packages the key signs")

    package static let noPublicKey = FaultText(
        "key is missing, or no public key",
        hint: "the line of 44 characters that baocaod package key prints at the unit that signs")

    package static func noUnitOfRegister(_ code: String) -> FaultText {
        FaultText(
            "no unit of the register has the code \"\(code)\"", hint: "baocaod units search NAME finds a unit's code")
    }
}
