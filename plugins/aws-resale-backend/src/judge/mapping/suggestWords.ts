/**
 * Words that occur in the names of accounts and companies everywhere, and
 * therefore point to no customer.
 */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  `account accounts admin analytics api app application applications apps archive
  audit automation aws backend backup base billing build central cicd cloud
  cluster common company compliance connect control core corp corporation customer
  data database default demo deploy deployment dev devel development devops
  digital dns eks emea end europe external finance frontend gateway global gmbh
  group growth holding hub iam inc infra infrastructure int integration internal
  iot kunde kunden lab labs landing legacy limited live llc log logging logs ltd
  main management master media member monitoring network networking new non
  nonprod nonproduction old operations ops org organization payer platform
  playground poc pre preprod private prod prodlike production productive project
  public qas qual quality rd research root sales sandbox sbx sec security server
  service services shared shop site sit software solution solutions srl staging
  stage stg storage suspended system systems team test testing tests tools
  training transit uat umgebung und vpn web website with workload workloads
  zone`.split(/\s+/),
);

const SHORTEST = 3;

/** Letters that Unicode does not take apart into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};

/** Brings a text into the form in which names are compared: lower case without diacritics. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłıþ]/g, letter => UNDECOMPOSED[letter]);
}

/** Letters and digits alone, so that `Gdańsk Robotics` and `gdansk-robotics` are the same. */
export function compactText(text: string): string {
  return plainText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The words of a name that may point to a customer: by the form in which they
 * are compared, each as it was written. Numbers, short and common words are
 * left out; `acmeProd` is two words.
 */
export function distinctiveWords(name: string): Map<string, string> {
  const words = new Map<string, string>();
  const parts = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  for (const part of parts) {
    const word = plainText(part);
    if (
      word.length >= SHORTEST &&
      /\p{L}/u.test(word) &&
      !COMMON_WORDS.has(word.replace(/\p{N}+$/u, '')) &&
      !words.has(word)
    ) {
      words.set(word, part);
    }
  }
  return words;
}
