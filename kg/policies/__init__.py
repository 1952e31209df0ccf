"""What becomes of claims: policies, conflicts, witnesses, rules and facts."""
